using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Decentralization;

namespace StakingCore.Tests.Decentralization;

/// <summary>The paper's definitions at their word: every set of services against every set of validators, as bits.</summary>
internal sealed class RestakingOracle(NetworkCase @case)
{
    private int Everyone => (1 << @case.Stakes.Length) - 1;

    private int Everything => (1 << @case.Services.Length) - 1;

    private BigInteger Total => StakeOf(Everyone);

    // Each set of validators with all that it can corrupt, in ascending order.
    internal RestakingAttack[] Attacks() =>
    [
        .. from attackers in SetsWithin(Everyone)
           let corrupted = Members(Everything).Where(service => Corrupts(attackers, service, Everyone)).ToArray()
           where corrupted.Length > 0
           select new RestakingAttack(
               [.. corrupted], [.. Members(attackers)], ProfitOf(corrupted.Sum(service => 1 << service)), StakeOf(attackers)),
    ];

    internal bool IsSecure() => FeasiblePairs(Everyone, Everything).All(pair => ProfitOf(pair.Services) <= StakeOf(pair.Attackers));

    internal ExactRational? Gamma()
    {
        ExactRational[] slacks =
        [
            .. from pair in FeasiblePairs(Everyone, Everything)
               where ProfitOf(pair.Services) > 0
               select new ExactRational(StakeOf(pair.Attackers), ProfitOf(pair.Services)) - 1,
        ];
        return slacks.Length == 0 ? null : slacks.Min();
    }

    internal ExactRational LoadOf(int validator)
    {
        ExactRational load = 0;
        foreach (RestakedService service in @case.Services.Where(service => service.Validators.Contains(validator)))
        {
            BigInteger securing = StakeOf(Set(service));
            load += securing.IsZero ? 0 : new ExactRational(@case.Stakes[validator] * service.Profit, securing) / service.AttackShare;
        }

        return load;
    }

    internal ExactRational WorstLoss() => Total.IsZero
        ? 0
        : new ExactRational(
            SetsWithin(Everyone)
                .Prepend(0)
                .Where(vanished => new ExactRational(StakeOf(vanished), Total) <= @case.Shock)
                .Max(vanished => StakeOf(vanished) + WorstAfter(Everyone & ~vanished, Everything)),
            Total);

    private BigInteger WorstAfter(int validators, int services)
    {
        BigInteger worst = 0;
        foreach ((int attackers, int attacked) in FeasiblePairs(validators, services))
        {
            if (ProfitOf(attacked) > StakeOf(attackers))
            {
                worst = BigInteger.Max(worst, StakeOf(attackers) + WorstAfter(validators & ~attackers, services & ~attacked));
            }
        }

        return worst;
    }

    private IEnumerable<(int Attackers, int Services)> FeasiblePairs(int validators, int services) =>
        from attackers in SetsWithin(validators)
        from attacked in SetsWithin(services)
        where Members(attacked).All(service => Corrupts(attackers, service, validators))
        select (attackers, attacked);

    private bool Corrupts(int attackers, int service, int remaining)
    {
        BigInteger securing = StakeOf(Set(@case.Services[service]) & remaining);
        return securing > 0
            && new ExactRational(StakeOf(Set(@case.Services[service]) & attackers), securing) >= @case.Services[service].AttackShare;
    }

    private BigInteger StakeOf(int validators) => Members(validators).Aggregate(BigInteger.Zero, (sum, validator) => sum + @case.Stakes[validator]);

    private BigInteger ProfitOf(int services) => Members(services).Aggregate(BigInteger.Zero, (sum, service) => sum + @case.Services[service].Profit);

    private static int Set(RestakedService service) => service.Validators.Sum(static validator => 1 << validator);

    private static IEnumerable<int> Members(int set) => Enumerable.Range(0, 31).Where(index => ((set >> index) & 1) == 1);

    private static IEnumerable<int> SetsWithin(int all) => Enumerable.Range(1, all).Where(set => (set & ~all) == 0);
}
