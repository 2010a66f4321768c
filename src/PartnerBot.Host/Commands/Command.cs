namespace PartnerBot.Host.Commands;

/// <summary>Something the program does other than serve.</summary>
/// <param name="Form">How it is called: its name first, "import FILE.yaml [--preview]".</param>
/// <param name="Does">What it does, in a few words.</param>
/// <param name="RunAsync">Does it with the words after the name, and gives the program's exit code back.</param>
internal sealed record Command(string Form, string Does, Func<string[], Task<int>> RunAsync)
{
    public string Name { get; } = Form.Split(' ')[0];
}
