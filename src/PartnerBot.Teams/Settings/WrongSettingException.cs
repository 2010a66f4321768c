namespace PartnerBot.Teams.Settings;

/// <summary>A setting that makes no sense. The message is the rest of a sentence, for whoever runs the bot, and never
/// holds a secret.</summary>
public sealed class WrongSettingException(string sentence) : Exception(sentence);
