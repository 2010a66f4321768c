using System.Buffers.Binary;
using System.IO.Compression;

namespace PartnerBot.Teams.Tests;

/// <summary>Reads a picture with eight bits a channel and transparency: as much of PNG as an icon needs (PNG 1.2, 6 and
/// 9).</summary>
internal static class Png
{
    private const int Channels = 4;

    /// <summary>Each pixel with its colour as eight hexadecimal digits: red, green, blue, opacity.</summary>
    public static IReadOnlyList<(int X, int Y, string Colour)> Read(string path)
    {
        var file = File.ReadAllBytes(path);
        var width = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)) * Channels;
        var packed = Unpack(file);
        var lines = packed.Chunk(width + 1).ToList();
        var above = new byte[width];
        var pixels = new List<(int, int, string)>();
        for (var y = 0; y < lines.Count; y++)
        {
            above = Unfilter(lines[y], above);
            pixels.AddRange(above.Chunk(Channels).Select((pixel, x) => (x, y, Convert.ToHexString(pixel))));
        }

        return pixels;
    }

    private static byte[] Unpack(byte[] file)
    {
        using var data = new MemoryStream();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (file.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                data.Write(file, at + 8, length);
            }

            at += length + 12;
        }

        data.Position = 0;
        using var inflated = new MemoryStream();
        new ZLibStream(data, CompressionMode.Decompress).CopyTo(inflated);
        return inflated.ToArray();
    }

    private static byte[] Unfilter(byte[] line, byte[] above)
    {
        var made = new byte[above.Length];
        for (var i = 0; i < made.Length; i++)
        {
            var (left, corner) = i < Channels ? (0, 0) : (made[i - Channels], above[i - Channels]);
            made[i] = (byte)(line[i + 1] + line[0] switch
            {
                0 => 0,
                1 => left,
                2 => above[i],
                3 => (left + above[i]) / 2,
                4 => Nearest(left, above[i], corner),
                _ => throw new InvalidDataException($"No such filter: {line[0]}."),
            });
        }

        return made;
    }

    private static int Nearest(int left, int above, int corner)
    {
        var guess = left + above - corner;
        var (toLeft, toAbove) = (Math.Abs(guess - left), Math.Abs(guess - above));
        return toLeft <= toAbove && toLeft <= Math.Abs(guess - corner)
            ? left
            : toAbove <= Math.Abs(guess - corner) ? above : corner;
    }
}
