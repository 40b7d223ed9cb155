using System.Text;
using System.Text.Json.Nodes;

namespace PolicyBot.Faults.Tests.Hostile;

/// <summary>Bodies nobody should send: broken, enormous, deep, of the wrong kind, and full of characters that trip programs up.</summary>
public static class HostileBodies
{
    /// <summary>Texts that have broken somebody's software before.</summary>
    public static readonly string[] Horrors =
    [
        "", " ", "\0", "\u0001\u001f", "\u007f", "\ufeff", "\ufffe\uffff", "\u202e65 years old\u202d", "\u200b\u200c\u200d\u2060", "Z̸̢̛͔̀a̵̡͊l̷̰̓g̶̦̈o̴̰͠", "ﷺﷺﷺﷺ", "👩‍👩‍👧‍👦👨🏿‍⚕️🏴󠁧󠁢󠁥󠁮󠁧󠁿", "𠮷𠮷𠮷", "ＦＣＣＡ", "ｆｃｃａ６５", "İıſK", "ǆǅ", "ﬀﬁ", "\u1160\u3164", "e\u0301\u0301\u0301", "\u0085\u2028\u2029",
        "'; DROP TABLE turns; --", "\" OR 1=1 --", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "${jndi:ldap://x}", "{{7*7}}", "%s%n%x", "%00%0d%0aSet-Cookie:x=1", "../../../../etc/passwd", "\\\\x\\y", "=cmd|' /C calc'!A0", "C++ engineer (senior", "AND OR NOT (((", "a*b?c~d^2:[x TO y]", "\\", "/", "NaN", "Infinity", "-0", "1e999", "9223372036854775808", "六十五".PadRight(3000, '岁'), new string('A', 20_000), new string('(', 5000), string.Concat(Enumerable.Repeat("一百", 2000)), string.Concat(Enumerable.Repeat("65 ", 3000)), string.Concat(Enumerable.Repeat("FCCA ACCA CPA ", 600)), new string('\u0301', 5000), new string('９', 5000),
    ];

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1e400", "-1e-400", "123456789012345678901234567890", "\"\"", "\"x\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "[]", "{}", "[null]", "[[[[[[]]]]]]", "{\"\":null}", "{\"a\":1,\"a\":2}", "[1,\"a\",null,{}]", "\"9999-99-99T99:99:99Z\"", "{\"id\":{\"id\":[]}}", "{\"$type\":\"System.Object\"}", "{\"__proto__\":{\"x\":1}}",
    ];

    /// <summary>Bodies that are no JSON objects at all.</summary>
    public static IEnumerable<byte[]> Raw()
    {
        foreach (var text in new[] { "", " ", "null", "[]", "\"x\"", "1", "{", "}", "{]", "{\"type\"", "{'type':'message'}", "{\"type\":\"message\",}", "\ufeff{\"type\":\"message\"}", "// comment\n{}", "<xml/>", "type=message", new string('[', 100_000), new string('{', 1000), string.Concat(Enumerable.Repeat("{\"a\":", 5000)), "{\"a\":" + new string('9', 100_000) + "}" })
            yield return Encoding.UTF8.GetBytes(text);
        yield return [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00];
        yield return [0x7B, 0x22, 0xC3, 0x28, 0x22, 0x3A, 0x31, 0x7D];
        yield return [0x7B, 0x22, 0xED, 0xA0, 0x80, 0x22, 0x3A, 0x31, 0x7D];
        yield return Encoding.Unicode.GetBytes("{\"type\":\"message\"}");
        yield return new byte[300_000];
        yield return new byte[3_000_000];
    }

    /// <summary>Every prefix of a valid body, and the body with each of its bytes turned.</summary>
    public static IEnumerable<byte[]> Damaged(string valid)
    {
        var bytes = Encoding.UTF8.GetBytes(valid);
        for (var length = 0; length < bytes.Length; length++) yield return bytes[..length];
        for (var at = 0; at < bytes.Length; at += 3)
        {
            var turned = (byte[])bytes.Clone();
            turned[at] ^= (byte)(1 << (at % 8));
            yield return turned;
        }
    }

    /// <summary>The valid body with each of its values, at every depth, replaced by each hostile one.</summary>
    public static IEnumerable<byte[]> Misfits(string valid)
    {
        foreach (var path in Paths(JsonNode.Parse(valid)!, []))
            foreach (var value in Values)
                // As text: half of these no JSON library would write.
                yield return Encoding.UTF8.GetBytes(Replace(valid, path, value));
    }

    /// <summary>The valid body with each of its texts replaced by each horror.</summary>
    public static IEnumerable<byte[]> Horrible(string valid, params string[] names)
    {
        foreach (var name in names)
            foreach (var horror in Horrors)
            {
                var body = JsonNode.Parse(valid)!.AsObject();
                body[name] = horror;
                yield return Encoding.UTF8.GetBytes(body.ToJsonString());
            }
    }

    private static string Replace(string valid, List<object> path, string value)
    {
        const string mark = "@@here@@";
        var root = JsonNode.Parse(valid)!;
        var node = root;
        foreach (var step in path[..^1]) node = step is int index ? node![index] : node![(string)step];
        if (path[^1] is int last) node![last] = mark;
        else node![(string)path[^1]] = mark;
        return root.ToJsonString().Replace($"\"{mark}\"", value, StringComparison.Ordinal);
    }

    private static IEnumerable<List<object>> Paths(JsonNode? node, List<object> above)
    {
        IEnumerable<(object Step, JsonNode? Child)> children = node switch
        {
            JsonObject o => o.Select(property => ((object)property.Key, property.Value)),
            JsonArray a => a.Select((child, index) => ((object)index, child)),
            _ => [],
        };
        foreach (var (step, child) in children)
        {
            List<object> path = [.. above, step];
            yield return path;
            foreach (var below in Paths(child, path)) yield return below;
        }
    }
}
