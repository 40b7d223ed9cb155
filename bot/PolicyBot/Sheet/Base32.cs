namespace PolicyBot.Sheet;

/// <summary>Crockford's base32: lower case, without letters that look like others, so that a printed code can be typed again.</summary>
internal static class Base32
{
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new char[((bytes.Length * 8) + 4) / 5];
        for (var i = 0; i < text.Length; i++)
        {
            var value = 0;
            for (var bit = i * 5; bit < (i * 5) + 5; bit++) value = (value << 1) | (bit < bytes.Length * 8 ? (bytes[bit / 8] >> (7 - (bit % 8))) & 1 : 0);
            text[i] = Digits[value];
        }

        return new string(text);
    }

    /// <summary>The bytes, or null for a text that no bytes are written as. Capitals, and o, i and l for 0 and 1, are read too.</summary>
    public static byte[]? Read(string text)
    {
        var bytes = new byte[text.Length * 5 / 8];
        for (var i = 0; i < text.Length; i++)
        {
            var value = Value(char.ToLowerInvariant(text[i]));
            if (value < 0) return null;
            for (var b = 0; b < 5; b++)
            {
                var bit = (i * 5) + b;
                var set = (value >> (4 - b)) & 1;
                if (bit < bytes.Length * 8) bytes[bit / 8] |= (byte)(set << (7 - (bit % 8)));
                // Only zeros fill up the last letter: every code has one spelling.
                else if (set == 1) return null;
            }
        }

        return ((bytes.Length * 8) + 4) / 5 == text.Length ? bytes : null;
    }

    private static int Value(char c) => c switch
    {
        'o' => 0,
        'i' or 'l' => 1,
        _ => Digits.IndexOf(c, StringComparison.Ordinal),
    };
}
