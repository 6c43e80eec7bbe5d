#if !USE_FSCHECK_XUNIT
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.FSharp.Core;
using Xunit.Abstractions;

namespace FsCheck.Xunit;

/// <summary>Checks one method with FsCheck and throws unless every case passed.</summary>
internal static class PropertyCheck
{
    internal static void Run(MethodInfo method, object? instance, PropertySettings settings, ITestOutputHelper output)
    {
        if (method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute)))
        {
            throw new NotSupportedException("A property cannot be async void: its failures would go unseen. Return Task.");
        }

        PropertyJournal journal = new(output, settings.Verbose ?? false);
        Config config = settings.ToConfig().WithRunner(journal);

        // FsCheck blocks on a property that returns a task. Under xunit's context the continuation would wait for the thread
        // that is blocked, so the check runs without a context.
        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            Check.Method(config, method, instance is null ? FSharpOption<object>.None : FSharpOption<object>.Some(instance));
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }

        journal.ThrowUnlessPassed();
    }
}
#endif
