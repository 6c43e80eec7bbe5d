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
        StringBuilder text = new StringBuilder(name).Append(" { ");
        Invariantly(() => text.Append(printMembers(text) ? " }" : "}"));
        return text.ToString();
    }

    // The members' texts take no culture from here, so that of the thread has to step aside; nothing awaits in between.
    private static void Invariantly(Action write)
    {
        // Setting a culture back is not all: a thread that never had one of its own would have one then, and would no longer follow
        // the default of the process. What runs in a captured context leaves none behind.
        if (ExecutionContext.Capture() is { } context)
        {
            ExecutionContext.Run(
                context,
                _ =>
                {
                    CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                    write();
                },
                null);
            return;
        }

        // The flow of contexts is suppressed, so there is none to come back to.
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            write();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
