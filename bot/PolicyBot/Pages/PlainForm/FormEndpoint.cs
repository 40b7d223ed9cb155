using System.Text;
using Microsoft.AspNetCore.Http;
using PolicyBot.Api;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Matching;
using PolicyBot.Sheet;

namespace PolicyBot.Pages.PlainForm;

/// <summary><c>GET /form</c> shows the plain form, <c>POST /form</c> leads to the sheet. Works without scripts, cookies or a conversation; stores nothing.</summary>
internal sealed class FormEndpoint(FormPage page)
{
    /// <summary>More than the fields can hold is not this form.</summary>
    private const int LargestBody = 16 * 1024;

    public Task Show(HttpContext context) => WriteAsync(context, FormState.Blank, PageLanguage.Of(context.Request));

    /// <summary>303 to the sheet, or the form again with what is still open (400).</summary>
    public async Task Take(HttpContext context, KnowledgeBase knowledge, CertificateMatcher matcher, SheetLinks sheets, TimeProvider time)
    {
        var language = PageLanguage.Of(context.Request);
        if (await ReadAsync(context.Request) is not { } input)
        {
            await WriteAsync(context, new FormState(FormInput.Empty, "FormNothing"), language);
            return;
        }

        var (answers, state) = new FormReader(knowledge, matcher).Read(input, language);
        if (answers is null)
        {
            await WriteAsync(context, state, language);
            return;
        }

        // 303: reloading the sheet must not post the answers again. They are in the address only as its sealed code.
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = sheets.PathFor(answers, Today.In(time));
        context.Response.Headers.CacheControl = "no-store";
    }

    private static async Task<FormInput?> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType || request.ContentLength is null or > LargestBody) return null;
        try
        {
            return FormInput.Of(await request.ReadFormAsync(request.HttpContext.RequestAborted));
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    private Task WriteAsync(HttpContext context, FormState state, string language)
    {
        PageHeaders.Apply(context, PageHeaders.Nonce(), "'none'");
        if (state.IsOpen) context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(page.Draw(state, language, PageLanguage.ScriptOf(context.Request)), Encoding.UTF8, context.RequestAborted);
    }
}
