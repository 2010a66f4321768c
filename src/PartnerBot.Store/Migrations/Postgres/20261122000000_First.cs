using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerBot.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    channel = table.Column<string>(type: "text", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partnerships",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    zone_id = table.Column<string>(type: "text", nullable: false),
                    nation = table.Column<string>(type: "text", nullable: false),
                    extra_holidays = table.Column<string>(type: "text", nullable: false),
                    blackouts = table.Column<string>(type: "text", nullable: false),
                    quiet = table.Column<string>(type: "text", nullable: false),
                    daily_cap = table.Column<int>(type: "integer", nullable: false),
                    feed_token = table.Column<string>(type: "text", nullable: false),
                    last_poll_number = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partnerships", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    email = table.Column<string>(type: "text", nullable: true),
                    entra_object_id = table.Column<string>(type: "text", nullable: true),
                    zone_id = table.Column<string>(type: "text", nullable: true),
                    quiet = table.Column<string>(type: "text", nullable: true),
                    snoozed_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    current = table.Column<Guid>(type: "uuid", nullable: true),
                    feed_token = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rooms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    tenant = table.Column<string>(type: "text", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    state_reason = table.Column<string>(type: "text", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    welcomed = table.Column<bool>(type: "boolean", nullable: false),
                    seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rooms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "seen",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seen", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "organisations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    tier = table.Column<string>(type: "text", nullable: false),
                    standing = table.Column<string>(type: "text", nullable: false),
                    pattern = table.Column<string>(type: "text", nullable: true),
                    joined_on = table.Column<string>(type: "text", nullable: false),
                    left_on = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisations", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisations_partnerships_partnership_id",
                        column: x => x.partnership_id,
                        principalTable: "partnerships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reminders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    occurrence = table.Column<string>(type: "text", nullable: false),
                    rung = table.Column<string>(type: "text", nullable: false),
                    recipient = table.Column<string>(type: "text", nullable: false),
                    via = table.Column<string>(type: "text", nullable: true),
                    urgency = table.Column<string>(type: "text", nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    settled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reminders", x => x.id);
                    table.ForeignKey(
                        name: "fk_reminders_partnerships_partnership_id",
                        column: x => x.partnership_id,
                        principalTable: "partnerships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "series",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    cadence = table.Column<string>(type: "text", nullable: false),
                    tiers = table.Column<string>(type: "text", nullable: false),
                    length = table.Column<string>(type: "text", nullable: false),
                    preferred = table.Column<string>(type: "text", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    poll_for = table.Column<string>(type: "text", nullable: false),
                    notice = table.Column<string>(type: "text", nullable: false),
                    most_slots = table.Column<int>(type: "integer", nullable: false),
                    anchor_on = table.Column<string>(type: "text", nullable: true),
                    last_held_on = table.Column<string>(type: "text", nullable: true),
                    paused = table.Column<bool>(type: "boolean", nullable: false),
                    looks_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_series", x => x.id);
                    table.ForeignKey(
                        name: "fk_series_partnerships_partnership_id",
                        column: x => x.partnership_id,
                        principalTable: "partnerships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "handles",
                columns: table => new
                {
                    channel = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_handles", x => new { x.channel, x.name });
                    table.ForeignKey(
                        name: "fk_handles_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "card_copies",
                columns: table => new
                {
                    room_id = table.Column<Guid>(type: "uuid", nullable: false),
                    message_id = table.Column<string>(type: "text", nullable: false),
                    card_key = table.Column<string>(type: "text", nullable: false),
                    posted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: true),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_card_copies", x => new { x.room_id, x.message_id });
                    table.ForeignKey(
                        name: "fk_card_copies_rooms_room_id",
                        column: x => x.room_id,
                        principalTable: "rooms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "posts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    room_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: true),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reminder_id = table.Column<Guid>(type: "uuid", nullable: true),
                    body = table.Column<string>(type: "text", nullable: false),
                    card_key = table.Column<string>(type: "text", nullable: false),
                    message_id = table.Column<string>(type: "text", nullable: false),
                    not_before = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    leased_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    fence = table.Column<int>(type: "integer", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_posts", x => x.id);
                    table.ForeignKey(
                        name: "fk_posts_rooms_room_id",
                        column: x => x.room_id,
                        principalTable: "rooms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    roles = table.Column<string>(type: "text", nullable: false),
                    away_until = table.Column<string>(type: "text", nullable: true),
                    left_on = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members", x => x.id);
                    table.ForeignKey(
                        name: "fk_members_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_members_partnerships_partnership_id",
                        column: x => x.partnership_id,
                        principalTable: "partnerships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_members_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    series_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    window = table.Column<string>(type: "text", nullable: false),
                    planned_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    planned_on = table.Column<string>(type: "text", nullable: false),
                    starts = table.Column<string>(type: "text", nullable: true),
                    length = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    stamped_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    rounds = table.Column<int>(type: "integer", nullable: false),
                    stuck = table.Column<string>(type: "text", nullable: false),
                    stuck_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    doubted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    invited = table.Column<string>(type: "text", nullable: false),
                    owed_stamp = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meetings", x => x.id);
                    table.ForeignKey(
                        name: "fk_meetings_partnerships_partnership_id",
                        column: x => x.partnership_id,
                        principalTable: "partnerships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_meetings_series_series_id",
                        column: x => x.series_id,
                        principalTable: "series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "date_polls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closes_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    slots = table.Column<string>(type: "text", nullable: false),
                    invited = table.Column<string>(type: "text", nullable: false),
                    answers = table.Column<string>(type: "text", nullable: false),
                    winner = table.Column<int>(type: "integer", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    owed_stamp = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_date_polls", x => x.id);
                    table.ForeignKey(
                        name: "fk_date_polls_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_date_polls_partnerships_partnership_id",
                        column: x => x.partnership_id,
                        principalTable: "partnerships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_card_copies_card_key",
                table: "card_copies",
                column: "card_key");

            migrationBuilder.CreateIndex(
                name: "ix_changes_partnership_id_id",
                table: "changes",
                columns: new[] { "partnership_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_date_polls_meeting_id",
                table: "date_polls",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_date_polls_partnership_id_number",
                table: "date_polls",
                columns: new[] { "partnership_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_date_polls_partnership_id_state",
                table: "date_polls",
                columns: new[] { "partnership_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_handles_person_id",
                table: "handles",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_meetings_partnership_id_state",
                table: "meetings",
                columns: new[] { "partnership_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_meetings_series_id_state",
                table: "meetings",
                columns: new[] { "series_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_members_organisation_id",
                table: "members",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_members_partnership_id_person_id_organisation_id",
                table: "members",
                columns: new[] { "partnership_id", "person_id", "organisation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_members_person_id",
                table: "members",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisations_partnership_id_key",
                table: "organisations",
                columns: new[] { "partnership_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_partnerships_feed_token",
                table: "partnerships",
                column: "feed_token",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_partnerships_key",
                table: "partnerships",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_email",
                table: "people",
                column: "email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_entra_object_id",
                table: "people",
                column: "entra_object_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_feed_token",
                table: "people",
                column: "feed_token",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_posts_room_id",
                table: "posts",
                column: "room_id",
                filter: "state = 'Sending'");

            migrationBuilder.CreateIndex(
                name: "ix_posts_room_id_id",
                table: "posts",
                columns: new[] { "room_id", "id" },
                filter: "state <> 'Dead'");

            migrationBuilder.CreateIndex(
                name: "ix_reminders_partnership_id_subject",
                table: "reminders",
                columns: new[] { "partnership_id", "subject" });

            migrationBuilder.CreateIndex(
                name: "ix_reminders_state_due_at",
                table: "reminders",
                columns: new[] { "state", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_reminders_subject_occurrence_rung_recipient",
                table: "reminders",
                columns: new[] { "subject", "occurrence", "rung", "recipient" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rooms_channel_address",
                table: "rooms",
                columns: new[] { "channel", "address" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rooms_partnership_id",
                table: "rooms",
                column: "partnership_id");

            migrationBuilder.CreateIndex(
                name: "ix_rooms_person_id",
                table: "rooms",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_seen_at",
                table: "seen",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_series_looks_at",
                table: "series",
                column: "looks_at");

            migrationBuilder.CreateIndex(
                name: "ix_series_partnership_id_key",
                table: "series",
                columns: new[] { "partnership_id", "key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "card_copies");

            migrationBuilder.DropTable(
                name: "changes");

            migrationBuilder.DropTable(
                name: "date_polls");

            migrationBuilder.DropTable(
                name: "handles");

            migrationBuilder.DropTable(
                name: "members");

            migrationBuilder.DropTable(
                name: "posts");

            migrationBuilder.DropTable(
                name: "reminders");

            migrationBuilder.DropTable(
                name: "seen");

            migrationBuilder.DropTable(
                name: "meetings");

            migrationBuilder.DropTable(
                name: "organisations");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "rooms");

            migrationBuilder.DropTable(
                name: "series");

            migrationBuilder.DropTable(
                name: "partnerships");
        }
    }
}
