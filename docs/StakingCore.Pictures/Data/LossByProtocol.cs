using StakingCore.Amounts;
using StakingCore.Comparison;

namespace StakingCore.Pictures.Data;

/// <summary>
/// An operator with 1 to which others delegate up to 9, and a fault that does a fifth of what it controls in harm and costs a
/// fifth of the stake: who pays, and what of the harm nobody pays, with the evidence at once and ten days later.
/// </summary>
internal static class LossByProtocol
{
    internal static PictureData Compute()
    {
        var picture = new PictureData("loss-by-protocol");
        foreach ((string when, int days) in new[] { ("at once", 0), ("ten days later", 10) })
        {
            var question = new ComparisonCase { SlashFraction = new ExactRational(1, 5), ValuePerUnit = new ExactRational(1, 5), EvidenceDays = days };
            foreach (ComparisonRow row in ProtocolComparison.Compare(question, ProtocolPresets.All))
            {
                picture.Add(
                    ("evidence", when),
                    ("protocol", row.Protocol.Title),
                    ("rule", row.Protocol.LossRule?.Name),
                    ("controlled", row.Own + row.Delegated),
                    ("operator", row.OperatorLoss),
                    ("delegators", row.DelegatorLoss),
                    ("nobody", row.Unpaid));
            }
        }

        return picture;
    }
}
