using System.Buffers;
using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using PolicyBot.Protocol.Store;

namespace PolicyBot.Protocol.DirectLine;

/// <summary>Makes and checks the signed tokens that open one conversation to one person.</summary>
internal sealed class TokenService(IOptions<DirectLineOptions> options, IConversationStore store, TimeProvider time)
{
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };
    private SymmetricSecurityKey? _key;

    /// <summary>A fresh token.</summary>
    public async Task<string> CreateAsync(string use, DirectLineToken token, CancellationToken cancellationToken)
    {
        var lifetime = use == TokenUse.Resume ? options.Value.ResumeLifetime : options.Value.TokenLifetime;
        var descriptor = new SecurityTokenDescriptor
        {
            Audience = use,
            Expires = (time.GetUtcNow() + lifetime).UtcDateTime,
            // Web Chat reads "user" without verifying and shows messages of that id as the visitor's own (notes §1.1 rule 10).
            Claims = new Dictionary<string, object> { ["conv"] = token.ConversationId, ["user"] = token.UserId },
            SigningCredentials = new SigningCredentials(await KeyAsync(cancellationToken).ConfigureAwait(false), SecurityAlgorithms.HmacSha256),
        };
        return _handler.CreateToken(descriptor);
    }

    /// <summary>What the token says, or null when it is forged, expired or meant for something else.</summary>
    public async Task<DirectLineToken?> ReadAsync(string? token, CancellationToken cancellationToken, params string[] uses)
    {
        if (string.IsNullOrEmpty(token) || token.Length > 4096 || !IsCanonical(token)) return null;
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = await KeyAsync(cancellationToken).ConfigureAwait(false),
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidAudiences = uses,
            ValidateIssuer = false,
            LifetimeValidator = (_, expires, _, _) => expires > time.GetUtcNow().UtcDateTime,
        }).ConfigureAwait(false);
        return result.IsValid && Claim(result, "conv") is { } conversation && Claim(result, "user") is { } user
            ? new DirectLineToken(conversation, user) : null;
    }

    // Several texts decode to the same signature (padding, spare bits); only ours is a token.
    private static bool IsCanonical(string token)
    {
        var signature = token.AsSpan(token.LastIndexOf('.') + 1);
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        return Base64Url.DecodeFromChars(signature, bytes, out _, out var written) == OperationStatus.Done && written == bytes.Length && signature.SequenceEqual(Base64Url.EncodeToString(bytes));
    }

    private static string? Claim(TokenValidationResult result, string name) =>
        result.ClaimsIdentity.FindFirst(claim => claim.Type == name && claim.ValueType == ClaimValueTypes.String)?.Value;

    private async ValueTask<SymmetricSecurityKey> KeyAsync(CancellationToken cancellationToken) => _key ??= new SymmetricSecurityKey(
        options.Value.SigningKey is { Length: > 0 } configured
            ? SHA256.HashData(Encoding.UTF8.GetBytes(configured))
            : await store.GetOrAddSecretAsync("directline", RandomNumberGenerator.GetBytes(32), cancellationToken).ConfigureAwait(false));
}
