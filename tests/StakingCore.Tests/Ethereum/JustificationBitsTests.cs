using StakingCore.Ethereum;

namespace StakingCore.Tests.Ethereum;

/// <summary>All sixteen standings against a list of four.</summary>
public sealed class JustificationBitsTests
{
    public static TheoryData<byte> Values => [.. Enumerable.Range(0, 16).Select(value => (byte)value)];

    [Theory]
    [MemberData(nameof(Values))]
    public void Members_EveryValue_AreThoseOfTheList(byte value)
    {
        var bits = new JustificationBits(value);
        bool[] list = [.. Enumerable.Range(0, 4).Select(age => value / (1 << age) % 2 == 1)];

        Assert.Equal(list, List(bits));
        Assert.Equal(string.Concat(list.Select(bit => bit ? '1' : '0')), bits.ToString());
        Assert.Equal([false, .. list[..3]], List(bits.Shifted()));
        for (int age = 0; age < 4; age++)
        {
            bool[] with = [.. list];
            with[age] = true;
            Assert.Equal(with, List(bits.With(age)));
            for (int count = 1; count <= 4 - age; count++)
            {
                Assert.Equal(list[age..(age + count)].All(bit => bit), bits.All(age, count));
            }
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void Members_NoSuchAge_AreRefused(int age)
    {
        Assert.Throws<ArgumentOutOfRangeException>(nameof(age), () => default(JustificationBits)[age]);
        Assert.Throws<ArgumentOutOfRangeException>(nameof(age), () => default(JustificationBits).With(age));
    }

    private static bool[] List(JustificationBits bits) => [.. Enumerable.Range(0, 4).Select(age => bits[age])];
}
