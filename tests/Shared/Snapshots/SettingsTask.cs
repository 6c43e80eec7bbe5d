#if !USE_VERIFY_XUNIT
using System.Runtime.CompilerServices;

namespace VerifyTests;

/// <summary>A snapshot comparison that takes settings until it is awaited or returned as a task, which starts it.</summary>
internal sealed class SettingsTask
{
    private readonly VerifySettings _settings;
    private readonly Func<VerifySettings, Task> _compare;
    private Task? _task;

    internal SettingsTask(VerifySettings? settings, Func<VerifySettings, Task> compare)
    {
        _settings = settings ?? new VerifySettings();
        _compare = compare;
    }

    public static implicit operator Task(SettingsTask settings) => settings.ToTask();

    public TaskAwaiter GetAwaiter() => ToTask().GetAwaiter();

    internal ConfiguredTaskAwaitable ConfigureAwait(bool continueOnCapturedContext) => ToTask().ConfigureAwait(continueOnCapturedContext);

    internal Task ToTask() => _task ??= _compare(_settings);

    /// <inheritdoc cref="VerifySettings.UseMethodName"/>
    internal SettingsTask UseMethodName(string name)
    {
        _settings.UseMethodName(name);
        return this;
    }

    /// <inheritdoc cref="VerifySettings.UseParameters"/>
    internal SettingsTask UseParameters(params object?[] parameters)
    {
        _settings.UseParameters(parameters);
        return this;
    }

    /// <inheritdoc cref="VerifySettings.UseTextForParameters"/>
    internal SettingsTask UseTextForParameters(string parametersText)
    {
        _settings.UseTextForParameters(parametersText);
        return this;
    }
}
#endif
