using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerBot.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Minutes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "anchor_before_on",
                table: "series",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "chair",
                table: "series",
                type: "TEXT",
                nullable: false,
                defaultValue: "host");

            migrationBuilder.AddColumn<string>(
                name: "chair_before",
                table: "series",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "held_before_on",
                table: "series",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "last_chair",
                table: "series",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quorum",
                table: "series",
                type: "TEXT",
                nullable: false,
                defaultValue: "{\"atLeast\":1,\"attendance\":\"Welcome\",\"essential\":[]}");

            migrationBuilder.AddColumn<string>(
                name: "started_at",
                table: "meetings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "minutes",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<string>(type: "TEXT", nullable: false),
                    series_id = table.Column<string>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<string>(type: "TEXT", nullable: true),
                    ended_at = table.Column<string>(type: "TEXT", nullable: true),
                    confirmed_at = table.Column<string>(type: "TEXT", nullable: true),
                    correct_until_on = table.Column<string>(type: "TEXT", nullable: true),
                    approved_at = table.Column<string>(type: "TEXT", nullable: true),
                    looks_at = table.Column<string>(type: "TEXT", nullable: true),
                    invited = table.Column<string>(type: "TEXT", nullable: false),
                    chair = table.Column<string>(type: "TEXT", nullable: true),
                    chair_name = table.Column<string>(type: "TEXT", nullable: false),
                    quorum = table.Column<string>(type: "TEXT", nullable: false),
                    item = table.Column<string>(type: "TEXT", nullable: true),
                    attendance = table.Column<string>(type: "TEXT", nullable: false),
                    lines = table.Column<string>(type: "TEXT", nullable: false),
                    corrections = table.Column<string>(type: "TEXT", nullable: false),
                    owed_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minutes", x => x.id);
                    table.ForeignKey(
                        name: "fk_minutes_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_minutes_partnerships_partnership_id",
                        column: x => x.partnership_id,
                        principalTable: "partnerships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_minutes_series_series_id",
                        column: x => x.series_id,
                        principalTable: "series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_minutes_looks_at",
                table: "minutes",
                column: "looks_at");

            migrationBuilder.CreateIndex(
                name: "ix_minutes_meeting_id",
                table: "minutes",
                column: "meeting_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_minutes_partnership_id_state",
                table: "minutes",
                columns: new[] { "partnership_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_minutes_series_id",
                table: "minutes",
                column: "series_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "minutes");

            migrationBuilder.DropColumn(
                name: "anchor_before_on",
                table: "series");

            migrationBuilder.DropColumn(
                name: "chair",
                table: "series");

            migrationBuilder.DropColumn(
                name: "chair_before",
                table: "series");

            migrationBuilder.DropColumn(
                name: "held_before_on",
                table: "series");

            migrationBuilder.DropColumn(
                name: "last_chair",
                table: "series");

            migrationBuilder.DropColumn(
                name: "quorum",
                table: "series");

            migrationBuilder.DropColumn(
                name: "started_at",
                table: "meetings");
        }
    }
}
