#if !USE_FSCHECK_XUNIT
namespace FsCheck.Xunit;

/// <summary>Settings for every property of a class or of the assembly; a property's own settings win.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly)]
internal sealed class PropertiesAttribute : PropertyAttribute;
#endif
