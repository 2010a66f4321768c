namespace PartnerBot.Teams.Connecting;

/// <summary>One call to the connector.</summary>
/// <param name="Method">GET, POST, PUT or DELETE.</param>
/// <param name="To">Where the connector is, and for whom.</param>
/// <param name="Path">After the service address, without a slash in front; its parts escaped.</param>
internal sealed record ConnectorCall(HttpMethod Method, TeamsReference To, string Path)
{
    /// <summary>JSON in UTF-8; null for none.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    public Traffic Traffic => Method == HttpMethod.Get ? Traffic.Looking : Traffic.Saying;

    /// <summary>The chat or channel that is counted, without its thread. A chat that is not open yet is its
    /// person's.</summary>
    public string Place => To.ChannelId ?? To.ConversationId ?? To.UserId ?? "";
}
