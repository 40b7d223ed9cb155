using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using PolicyBot.Protocol.Store;

namespace PolicyBot.Console.Access;

/// <summary>Seals the cookies of sign-in (AES-256-GCM) with a secret of the conversation store.</summary>
/// <remarks>The framework's own keys lie in a folder of each machine: with several nodes the one that is asked next could not open what another one sealed, and a read-only root has no such folder.</remarks>
internal sealed class CookieSeal : IDataProtector
{
    private const int KeySize = 32, NonceSize = 12, TagSize = 16;
    private readonly Lazy<byte[]> _secret;
    private readonly string _purpose;
    private readonly Lazy<byte[]> _key;

    private CookieSeal(Lazy<byte[]> secret, string purpose)
    {
        (_secret, _purpose) = (secret, purpose);
        _key = new(() => HKDF.DeriveKey(HashAlgorithmName.SHA256, secret.Value, KeySize, info: Encoding.UTF8.GetBytes(purpose)), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The seal of everybody who uses this store; the secret is made once, at the first sign-in.</summary>
    // Blocks once: the framework seals without waiting. A failure is not remembered.
    public static CookieSeal Of(IConversationStore store) => new(
        new(() => store.GetOrAddSecretAsync("console", RandomNumberGenerator.GetBytes(KeySize), CancellationToken.None).GetAwaiter().GetResult(), LazyThreadSafetyMode.PublicationOnly),
        "PolicyBot console");

    /// <inheritdoc/>
    public IDataProtector CreateProtector(string purpose) => new CookieSeal(_secret, $"{_purpose}\0{purpose}");

    /// <inheritdoc/>
    public byte[] Protect(byte[] plaintext)
    {
        var sealedText = new byte[NonceSize + TagSize + plaintext.Length];
        var (nonce, tag, cipher) = Parts(sealedText);
        RandomNumberGenerator.Fill(nonce.Span);
        using var aes = new AesGcm(_key.Value, TagSize);
        aes.Encrypt(nonce.Span, plaintext, cipher.Span, tag.Span);
        return sealedText;
    }

    /// <inheritdoc/>
    /// <exception cref="CryptographicException">It was not sealed with this secret for this purpose.</exception>
    public byte[] Unprotect(byte[] protectedData)
    {
        if (protectedData.Length < NonceSize + TagSize) throw new CryptographicException("Too short to have been sealed here.");
        var (nonce, tag, cipher) = Parts(protectedData);
        var plaintext = new byte[cipher.Length];
        using var aes = new AesGcm(_key.Value, TagSize);
        aes.Decrypt(nonce.Span, cipher.Span, tag.Span, plaintext);
        return plaintext;
    }

    private static (Memory<byte> Nonce, Memory<byte> Tag, Memory<byte> Cipher) Parts(Memory<byte> data) => (data[..NonceSize], data[NonceSize..(NonceSize + TagSize)], data[(NonceSize + TagSize)..]);
}
