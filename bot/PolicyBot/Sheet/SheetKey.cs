using System.Security.Cryptography;
using System.Text;

namespace PolicyBot.Sheet;

/// <summary>The secret behind the codes, as two keys: one encrypts, one derives the nonce.</summary>
internal sealed class SheetKey
{
    private const int Size = 32;
    private readonly Lazy<(byte[] Encryption, byte[] Nonce)> _keys;

    private SheetKey(Func<byte[]> secret) => _keys = new(() => Derive(secret()), LazyThreadSafetyMode.PublicationOnly);

    public byte[] Encryption => _keys.Value.Encryption;

    public byte[] Nonce => _keys.Value.Nonce;

    /// <summary>From a configured text.</summary>
    public static SheetKey Of(string secret) => new(() => Encoding.UTF8.GetBytes(secret));

    /// <summary>From bytes fetched when first needed; a failure is not remembered.</summary>
    public static SheetKey Of(Func<byte[]> secret) => new(secret);

    private static (byte[], byte[]) Derive(byte[] secret) => (
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Size, info: "PolicyBot sheet encryption"u8.ToArray()),
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Size, info: "PolicyBot sheet nonce"u8.ToArray()));
}
