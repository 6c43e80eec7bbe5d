using System.Text.Json;
using StakingCore.Positions;

namespace StakingCore.Tests.Positions.Json;

public class PositionJsonConverterTests
{
    [Fact]
    public void Time_OfEveryMeasure_ReadsWhatItWrites()
    {
        foreach (TimeMeasure measure in Enum.GetValues<TimeMeasure>())
        {
            var time = new StakeTime(measure, ulong.MaxValue);

            Assert.Equal($"\"{time}\"", JsonSerializer.Serialize(time));
            Assert.Equal(time, JsonSerializer.Deserialize<StakeTime>(JsonSerializer.Serialize(time)));
        }
    }

    [Theory]
    [InlineData("[epoch 3, epoch 8)")]
    [InlineData("[epoch 3, epoch 3)")]
    [InlineData("[second 0, ongoing)")]
    public void Exposure_WrittenAndRead_IsItsText(string text)
    {
        ExposureInterval exposure = JsonSerializer.Deserialize<ExposureInterval>($"\"{text}\"");

        Assert.Equal(text, exposure.ToString());
        Assert.Equal($"\"{text}\"", JsonSerializer.Serialize(exposure));
    }

    [Theory]
    [InlineData("\"epoch\"")]
    [InlineData("\"epoch \"")]
    [InlineData("\"epoch -1\"")]
    [InlineData("\"epoch  1\"")]
    [InlineData("\"epochs 1\"")]
    [InlineData("\"9 1\"")]
    [InlineData("\"epoch 18446744073709551616\"")]
    [InlineData("1")]
    [InlineData("""{"Measure":3,"Value":1}""")]
    public void Time_OfAnotherForm_IsRefused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<StakeTime>(json));

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"[\"")]
    [InlineData("\", )\"")]
    [InlineData("\"[, \"")]
    [InlineData("\"[, )\"")]
    [InlineData("\"[epoch 3, )\"")]
    [InlineData("\"[epoch 3, \"")]
    [InlineData("\"[epoch 3,)\"")]
    [InlineData("\"[epoch 3, epoch 8]\"")]
    [InlineData("\"[epoch 3, epoch 2)\"")]
    [InlineData("\"[epoch 3, block 8)\"")]
    [InlineData("\"[epoch 3, ongoing) \"")]
    [InlineData("null")]
    public void Exposure_OfAnotherForm_IsRefused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ExposureInterval>(json));
}
