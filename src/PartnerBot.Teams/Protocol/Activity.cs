namespace PartnerBot.Teams.Protocol;

/// <summary>What the channel posts to us: the part of the Bot Framework's Activity (3.1) that we read.</summary>
/// <remarks>Every field may be absent or null; fields that are not listed are passed over (A2005).</remarks>
internal sealed record Activity
{
    public string? Type { get; init; }

    /// <summary>The channel's id of the activity; unique within the conversation.</summary>
    public string? Id { get; init; }

    /// <summary>"msteams" from Teams; a test client may call itself something else.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Where answers go. Untrusted until <see cref="ServiceUrlRule"/> has seen it.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>What an invoke asks for.</summary>
    public string? Name { get; init; }

    public string? Text { get; init; }

    /// <summary>For a press, the message whose card was pressed.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>For an installationUpdate: add, remove, add-upgrade or remove-upgrade.</summary>
    public string? Action { get; init; }

    public ChannelAccount? From { get; init; }

    /// <summary>The bot itself.</summary>
    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public IReadOnlyList<ChannelAccount?>? MembersAdded { get; init; }

    public IReadOnlyList<ChannelAccount?>? MembersRemoved { get; init; }

    public IReadOnlyList<Entity?>? Entities { get; init; }

    public ChannelData? ChannelData { get; init; }

    /// <summary>What a card's button sent.</summary>
    public Loose? Value { get; init; }
}

/// <summary>A person or a bot. In a roster's answer, some clients call the Entra object id objectId.</summary>
internal sealed record ChannelAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? AadObjectId { get; init; }
}

/// <summary>A chat, or a thread of a team channel.</summary>
internal sealed record ConversationAccount
{
    /// <summary>In a channel, with ";messageid=" and the thread's first message after the channel's id.</summary>
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>personal, groupChat or channel.</summary>
    public string? ConversationType { get; init; }

    public bool? IsGroup { get; init; }

    public string? TenantId { get; init; }
}

/// <summary>Metadata on an activity; of the many kinds we read mentions only (A2104).</summary>
internal sealed record Entity
{
    public Loose? Type { get; init; }

    /// <summary>For a mention: how it stands in the text.</summary>
    public Loose? Text { get; init; }

    /// <summary>For a mention: who is meant.</summary>
    public Loose? Mentioned { get; init; }

    /// <summary>For a mention of something that is not a person: what it is.</summary>
    public Loose? MentionType { get; init; }
}

/// <summary>What only Teams says.</summary>
internal sealed record ChannelData
{
    public Named? Tenant { get; init; }

    public Named? Team { get; init; }

    public Named? Channel { get; init; }

    /// <summary>For a conversationUpdate: what happened to a team or a channel. An open list.</summary>
    public string? EventType { get; init; }
}

/// <summary>A tenant, a team or a channel.</summary>
internal sealed record Named
{
    public string? Id { get; init; }

    public string? Name { get; init; }
}
