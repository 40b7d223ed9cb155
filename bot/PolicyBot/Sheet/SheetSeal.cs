using System.Security.Cryptography;

namespace PolicyBot.Sheet;

/// <summary>Encrypts and authenticates a few bytes as a text for an address: AES-256-GCM, base32.</summary>
/// <remarks>
/// The nonce is a keyed hash of the bytes, so the same sheet always has the same code (a reply must be byte-identical for the same
/// answers) and no two different sheets share a nonce.
/// </remarks>
internal sealed class SheetSeal(SheetKey key)
{
    private const int NonceSize = 12;
    // The shortest full-strength tag of AES-GCM (NIST SP 800-38D §5.2.1.2): every byte here makes the code longer.
    private const int TagSize = 12;
    private const int LongestCode = 400;

    public string Seal(ReadOnlySpan<byte> content)
    {
        Span<byte> sealedBytes = new byte[NonceSize + content.Length + TagSize];
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key.Nonce, content, hash);
        hash[..NonceSize].CopyTo(sealedBytes);
        using var aes = new AesGcm(key.Encryption, TagSize);
        aes.Encrypt(sealedBytes[..NonceSize], content, sealedBytes[NonceSize..^TagSize], sealedBytes[^TagSize..]);
        return Base32.Write(sealedBytes);
    }

    /// <summary>The bytes behind a code; null when it was not made with this key or was changed.</summary>
    public byte[]? Open(string code)
    {
        if (code.Length > LongestCode || Base32.Read(code) is not { Length: > NonceSize + TagSize } bytes) return null;
        var content = new byte[bytes.Length - NonceSize - TagSize];
        try
        {
            using var aes = new AesGcm(key.Encryption, TagSize);
            aes.Decrypt(bytes.AsSpan(0, NonceSize), bytes.AsSpan(NonceSize, content.Length), bytes.AsSpan(NonceSize + content.Length), content);
            return content;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
