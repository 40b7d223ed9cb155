using System.IO.Compression;
using System.Security.Cryptography;

namespace PolicyBot.Pages;

/// <summary>One file of wwwroot, compressed once, when first needed; known by the hash of its content.</summary>
internal sealed class WebFile
{
    private readonly Lazy<byte[]> _brotli;
    private readonly Lazy<byte[]> _gzip;
    private readonly Lazy<byte[]> _plain;

    private WebFile(string path, byte[] content, Func<byte[]> brotli, Func<byte[]> gzip, Func<byte[]> plain)
    {
        Path = path;
        _brotli = new Lazy<byte[]>(brotli);
        _gzip = new Lazy<byte[]>(gzip);
        _plain = new Lazy<byte[]>(plain);
        Hash = Convert.ToHexStringLower(SHA256.HashData(content))[..16];
        ContentType = System.IO.Path.GetExtension(path) switch
        {
            ".js" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".txt" => "text/plain; charset=utf-8",
            var other => throw new InvalidOperationException($"wwwroot{path}: no content type is known for {other}."),
        };
    }

    /// <summary>The path on the server, <c>/chat.js</c>.</summary>
    public string Path { get; }

    /// <summary>Sixteen hexadecimal digits; different content, different hash.</summary>
    public string Hash { get; }

    /// <summary>The path with its hash: may be kept for ever.</summary>
    public string Url => $"{Path}?v={Hash}";

    public string ContentType { get; }

    public byte[] Brotli => _brotli.Value;

    public byte[] Gzip => _gzip.Value;

    /// <summary>Uncompressed, made when first asked for: hardly any browser does.</summary>
    public byte[] Plain => _plain.Value;

    /// <summary>A small file, compressed here.</summary>
    public static WebFile Small(string path, byte[] bytes) => new(
        path,
        bytes,
        () => Compress(bytes, output => new BrotliStream(output, CompressionLevel.SmallestSize)),
        () => Compress(bytes, output => new GZipStream(output, CompressionLevel.SmallestSize)),
        () => bytes);

    /// <summary>A big file that the build compressed.</summary>
    public static WebFile Big(string path, byte[] brotli, byte[] gzip) => new(path, brotli, () => brotli, () => gzip, () => Expand(gzip));

    private static byte[] Compress(byte[] bytes, Func<Stream, Stream> compressor)
    {
        using var output = new MemoryStream();
        using (var stream = compressor(output)) stream.Write(bytes);
        return output.ToArray();
    }

    private static byte[] Expand(byte[] gzip)
    {
        using var output = new MemoryStream();
        using var stream = new GZipStream(new MemoryStream(gzip), CompressionMode.Decompress);
        stream.CopyTo(output);
        return output.ToArray();
    }
}
