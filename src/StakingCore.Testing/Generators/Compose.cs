using FsCheck;
using FsCheck.Fluent;

namespace StakingCore.Testing;

/// <summary>Makes values out of generated parts, and shrinks them part by part.</summary>
internal static class Compose
{
    internal static Arbitrary<T> Of<A, T>(Arbitrary<A> a, Func<A, T> make, Func<T, A> part) => a.Convert(make, part);

    internal static Arbitrary<T> Of<A, B, T>(Arbitrary<A> a, Arbitrary<B> b, Func<A, B, T> make, Func<T, (A, B)> parts) => Arb.From(
        from x in a.Generator
        from y in b.Generator
        select make(x, y),
        value =>
        {
            (A x, B y) = parts(value);

            // Where making ties one part to another, a smaller part may give the same value again.
            return a.Shrinker(x).Select(smaller => make(smaller, y)).Concat(b.Shrinker(y).Select(smaller => make(x, smaller)))
                .Where(smaller => !EqualityComparer<T>.Default.Equals(smaller, value));
        });

    internal static Arbitrary<T> Of<A, B, C, T>(
        Arbitrary<A> a, Arbitrary<B> b, Arbitrary<C> c, Func<A, B, C, T> make, Func<T, (A, B, C)> parts) => Of(
        Pair(a, b),
        c,
        (both, z) => make(both.A, both.B, z),
        value => parts(value) is var (x, y, z) ? ((x, y), z) : default);

    internal static Arbitrary<T> Of<A, B, C, D, T>(
        Arbitrary<A> a, Arbitrary<B> b, Arbitrary<C> c, Arbitrary<D> d, Func<A, B, C, D, T> make, Func<T, (A, B, C, D)> parts) => Of(
        Pair(a, b),
        Pair(c, d),
        (left, right) => make(left.A, left.B, right.A, right.B),
        value => parts(value) is var (x, y, z, w) ? ((x, y), (z, w)) : default);

    internal static Arbitrary<T> Of<A, B, C, D, E, T>(
        Arbitrary<A> a, Arbitrary<B> b, Arbitrary<C> c, Arbitrary<D> d, Arbitrary<E> e, Func<A, B, C, D, E, T> make, Func<T, (A, B, C, D, E)> parts) => Of(
        Pair(a, b),
        Pair(c, d),
        e,
        (left, right, v) => make(left.A, left.B, right.A, right.B, v),
        value => parts(value) is var (x, y, z, w, v) ? ((x, y), (z, w), v) : default);

    internal static Arbitrary<T> Of<A, B, C, D, E, F, T>(
        Arbitrary<A> a,
        Arbitrary<B> b,
        Arbitrary<C> c,
        Arbitrary<D> d,
        Arbitrary<E> e,
        Arbitrary<F> f,
        Func<A, B, C, D, E, F, T> make,
        Func<T, (A, B, C, D, E, F)> parts) => Of(
        Pair(a, b),
        Pair(c, d),
        Pair(e, f),
        (left, middle, right) => make(left.A, left.B, middle.A, middle.B, right.A, right.B),
        value => parts(value) is var (x, y, z, w, v, u) ? ((x, y), (z, w), (v, u)) : default);

    internal static Arbitrary<(A A, B B)> Pair<A, B>(Arbitrary<A> a, Arbitrary<B> b) => Of(a, b, static (x, y) => (x, y), static pair => pair);

    /// <summary>Nothing now and then, which is smaller than anything.</summary>
    internal static Arbitrary<T?> OrNull<T>(Arbitrary<T> some)
        where T : struct => Arb.From(
        Gen.Frequency((1, Gen.Constant<T?>(null)), (3, some.Generator.Select(static value => (T?)value))),
        value => value is { } present ? some.Shrinker(present).Select(static smaller => (T?)smaller).Prepend(null) : []);

    /// <summary>Up to <paramref name="most"/> elements; fewer are smaller, then smaller ones.</summary>
    internal static Arbitrary<T[]> Many<T>(Arbitrary<T> one, int most, int least = 0) => Arb.From(
        from count in Gen.Choose(least, most)
        from values in one.Generator.ArrayOf(count)
        select values,
        values => Fewer(values, least).Concat(Smaller(one, values)));

    private static IEnumerable<T[]> Fewer<T>(T[] values, int least)
    {
        for (int kept = values.Length / 2; kept >= least && kept < values.Length && kept > 0; kept += int.Max(1, (values.Length - kept) / 2))
        {
            yield return values[..kept];
        }

        for (int i = 0; values.Length > least && i < values.Length; i++)
        {
            yield return [.. values[..i], .. values[(i + 1)..]];
        }
    }

    private static IEnumerable<T[]> Smaller<T>(Arbitrary<T> one, T[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            foreach (T smaller in one.Shrinker(values[i]))
            {
                T[] copy = [.. values];
                copy[i] = smaller;
                yield return copy;
            }
        }
    }
}
