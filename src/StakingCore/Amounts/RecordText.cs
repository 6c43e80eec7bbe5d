using System.Globalization;
using System.Text;

namespace StakingCore.Amounts;

/// <summary>
/// The text of a record as the compiler writes it, the same in every culture: the compiler's own asks the current one for the sign
/// of a number, the point of a double and whatever a member of another library's type looks like.
/// </summary>
internal static class RecordText
{
    /// <summary>The text. The list of members stays the compiler's, so none can be forgotten in it.</summary>
    /// <param name="name">The name of the record.</param>
    /// <param name="printMembers">The record's <c>PrintMembers</c>.</param>
    internal static string Of(string name, Func<StringBuilder, bool> printMembers)
    {
        CultureInfo callers = CultureInfo.CurrentCulture;
        StringBuilder text = new StringBuilder(name).Append(" { ");

        // The members' texts take no culture from here, so that of the thread has to step aside; nothing awaits in between.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return (printMembers(text) ? text.Append(' ') : text).Append('}').ToString();
        }
        finally
        {
            CultureInfo.CurrentCulture = callers;
        }
    }
}
