namespace PartnerBot.Store.Writing;

/// <summary>The full-text index and its questions. {0} is what to find, {1} the partnership, {2} the audience that the
/// viewer is not of, {3} what the organisations with a conflict of interest may not be like, {4} and {5} the
/// page.</summary>
internal static class SearchSql
{
    /// <summary>An index beside the rows, kept by triggers; "café" and "cafe" are one word to it.</summary>
    public const string CreateInSqlite = """
        CREATE VIRTUAL TABLE search_index USING fts5(
          title, body, content = 'search_texts', content_rowid = 'id', prefix = '3',
          tokenize = 'unicode61 remove_diacritics 2');
        CREATE TRIGGER search_texts_added AFTER INSERT ON search_texts BEGIN
          INSERT INTO search_index (rowid, title, body) VALUES (new.id, new.title, new.body);
        END;
        CREATE TRIGGER search_texts_removed AFTER DELETE ON search_texts BEGIN
          INSERT INTO search_index (search_index, rowid, title, body)
          VALUES ('delete', old.id, old.title, old.body);
        END;
        CREATE TRIGGER search_texts_changed AFTER UPDATE ON search_texts BEGIN
          INSERT INTO search_index (search_index, rowid, title, body)
          VALUES ('delete', old.id, old.title, old.body);
          INSERT INTO search_index (rowid, title, body) VALUES (new.id, new.title, new.body);
        END;
        """;

    /// <summary>A column that PostgreSQL keeps itself; no extension is needed to look past accents.</summary>
    public const string CreateInPostgres = """
        ALTER TABLE search_texts ADD COLUMN words tsvector GENERATED ALWAYS AS (
          setweight(to_tsvector('simple', regexp_replace(normalize(title, NFD), '[\u0300-\u036f]', '', 'g')), 'A') ||
          setweight(to_tsvector('simple', regexp_replace(normalize(body, NFD), '[\u0300-\u036f]', '', 'g')), 'B')
        ) STORED;
        CREATE INDEX ix_search_texts_words ON search_texts USING gin (words);
        """;

    /// <summary>What was decided before there was an index.</summary>
    public const string Fill = """
        INSERT INTO search_texts (partnership_id, subject, line, said, title, body, audience, hidden_from, at)
        SELECT partnership_id, 'decision:' || replace(CAST(id AS text), '-', ''), '', text,
          lower('d ' || year || ' ' || number || ' ' || text), lower(reasons), audience, hidden_from, proposed_at
        FROM decisions;
        """;

    public const string SqlitePage = "SELECT found.*" + FromSqlite
        + " ORDER BY bm25(search_index, 4.0, 1.0), found.id DESC LIMIT {4} OFFSET {5}";

    public const string SqliteCount = "SELECT count(*) AS \"Value\"" + FromSqlite;

    public const string PostgresPage = "SELECT found.*" + FromPostgres
        + " ORDER BY ts_rank(found.words, wanted) DESC, found.id DESC LIMIT {4} OFFSET {5}";

    public const string PostgresCount = "SELECT count(*)::int AS \"Value\"" + FromPostgres;

    private const string Seen = """
         AND found.partnership_id = {1} AND found.audience <> {2}
         AND (found.hidden_from = '[]' OR found.hidden_from NOT LIKE {3})
        """;

    private const string FromSqlite = """
         FROM search_index JOIN search_texts AS found ON found.id = search_index.rowid
         WHERE search_index MATCH {0}
        """ + Seen;

    private const string FromPostgres = """
         FROM search_texts AS found,
         to_tsquery('simple', regexp_replace(normalize({0}, NFD), '[\u0300-\u036f]', '', 'g')) AS wanted
         WHERE found.words @@ wanted
        """ + Seen;
}
