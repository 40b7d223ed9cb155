using PolicyBot.Api;
using PolicyBot.Console;
using PolicyBot.Hosting;
using PolicyBot.Hosting.Reloading;
using PolicyBot.Legal;
using PolicyBot.Pages;
using PolicyBot.Protocol;
using PolicyBot.Sheet;

var builder = WebApplication.CreateSlimBuilder(Listening.WithoutWatching(args));
builder.ConfigureListening();

builder.Services.AddPolicyKnowledge(builder.Configuration);
builder.Services.AddInterview();
builder.Services.AddBotProtocol(builder.Configuration);
builder.Services.AddPolicyApi();
builder.Services.AddPages();
builder.Services.AddSheets(builder.Configuration);
builder.Services.AddNotices();
builder.Services.AddStaffConsole(builder.Configuration);
builder.Services.AddKnowledgeReload();
builder.Services.AddReadiness();

var app = builder.Build();

app.UseProblemDetails();
app.UseServedKnowledge();
app.MapBotProtocol();
app.MapPolicyApi();
app.MapSheets();
app.MapNotices();
app.MapPages();
app.MapStaffConsole();
app.MapHealth();

app.Run();

/// <summary>The entry point, named for tests that host the product.</summary>
public partial class Program;
