using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerBot.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Agendas : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "call_before",
                table: "series",
                type: "TEXT",
                nullable: false,
                defaultValue: "P10D");

            migrationBuilder.AddColumn<string>(
                name: "publish_before",
                table: "series",
                type: "TEXT",
                nullable: false,
                defaultValue: "P3D");

            migrationBuilder.AddColumn<string>(
                name: "standing",
                table: "series",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "last_item_number",
                table: "partnerships",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "agendas",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<string>(type: "TEXT", nullable: false),
                    series_id = table.Column<string>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<string>(type: "TEXT", nullable: false),
                    calls_at = table.Column<string>(type: "TEXT", nullable: false),
                    publishes_at = table.Column<string>(type: "TEXT", nullable: false),
                    starts_at = table.Column<string>(type: "TEXT", nullable: false),
                    ends_at = table.Column<string>(type: "TEXT", nullable: false),
                    invited = table.Column<string>(type: "TEXT", nullable: false),
                    heard = table.Column<string>(type: "TEXT", nullable: false),
                    published_at = table.Column<string>(type: "TEXT", nullable: true),
                    skip_proposed_at = table.Column<string>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    looks_at = table.Column<string>(type: "TEXT", nullable: true),
                    owed_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agendas", x => x.id);
                    table.ForeignKey(
                        name: "fk_agendas_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agendas_partnerships_partnership_id",
                        column: x => x.partnership_id,
                        principalTable: "partnerships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agendas_series_series_id",
                        column: x => x.series_id,
                        principalTable: "series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "update_rounds",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<string>(type: "TEXT", nullable: false),
                    series_id = table.Column<string>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<string>(type: "TEXT", nullable: false),
                    asked_at = table.Column<string>(type: "TEXT", nullable: false),
                    closes_at = table.Column<string>(type: "TEXT", nullable: false),
                    invited = table.Column<string>(type: "TEXT", nullable: false),
                    updates = table.Column<string>(type: "TEXT", nullable: false),
                    shared_at = table.Column<string>(type: "TEXT", nullable: true),
                    looks_at = table.Column<string>(type: "TEXT", nullable: true),
                    owed_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_update_rounds", x => x.id);
                    table.ForeignKey(
                        name: "fk_update_rounds_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_update_rounds_partnerships_partnership_id",
                        column: x => x.partnership_id,
                        principalTable: "partnerships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_update_rounds_series_series_id",
                        column: x => x.series_id,
                        principalTable: "series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agenda_items",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<string>(type: "TEXT", nullable: false),
                    series_id = table.Column<string>(type: "TEXT", nullable: false),
                    agenda_id = table.Column<string>(type: "TEXT", nullable: true),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    length = table.Column<string>(type: "TEXT", nullable: false),
                    owner_organisation_id = table.Column<string>(type: "TEXT", nullable: true),
                    owner_person_id = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    link = table.Column<string>(type: "TEXT", nullable: false),
                    added_by = table.Column<string>(type: "TEXT", nullable: true),
                    added_for = table.Column<string>(type: "TEXT", nullable: true),
                    added_at = table.Column<string>(type: "TEXT", nullable: false),
                    audience = table.Column<string>(type: "TEXT", nullable: false),
                    hidden_from = table.Column<string>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    late_at = table.Column<string>(type: "TEXT", nullable: true),
                    late_until = table.Column<string>(type: "TEXT", nullable: true),
                    deciding = table.Column<string>(type: "TEXT", nullable: false),
                    answered_at = table.Column<string>(type: "TEXT", nullable: true),
                    owed_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_agenda_items_agendas_agenda_id",
                        column: x => x.agenda_id,
                        principalTable: "agendas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agenda_items_partnerships_partnership_id",
                        column: x => x.partnership_id,
                        principalTable: "partnerships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agenda_items_series_series_id",
                        column: x => x.series_id,
                        principalTable: "series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_agenda_id",
                table: "agenda_items",
                column: "agenda_id");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_partnership_id_number",
                table: "agenda_items",
                columns: new[] { "partnership_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_series_id_state",
                table: "agenda_items",
                columns: new[] { "series_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_agendas_looks_at",
                table: "agendas",
                column: "looks_at");

            migrationBuilder.CreateIndex(
                name: "ix_agendas_meeting_id",
                table: "agendas",
                column: "meeting_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agendas_partnership_id",
                table: "agendas",
                column: "partnership_id");

            migrationBuilder.CreateIndex(
                name: "ix_agendas_series_id_state",
                table: "agendas",
                columns: new[] { "series_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_update_rounds_looks_at",
                table: "update_rounds",
                column: "looks_at");

            migrationBuilder.CreateIndex(
                name: "ix_update_rounds_meeting_id",
                table: "update_rounds",
                column: "meeting_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_update_rounds_partnership_id",
                table: "update_rounds",
                column: "partnership_id");

            migrationBuilder.CreateIndex(
                name: "ix_update_rounds_series_id",
                table: "update_rounds",
                column: "series_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agenda_items");

            migrationBuilder.DropTable(
                name: "update_rounds");

            migrationBuilder.DropTable(
                name: "agendas");

            migrationBuilder.DropColumn(
                name: "call_before",
                table: "series");

            migrationBuilder.DropColumn(
                name: "publish_before",
                table: "series");

            migrationBuilder.DropColumn(
                name: "standing",
                table: "series");

            migrationBuilder.DropColumn(
                name: "last_item_number",
                table: "partnerships");
        }
    }
}
