using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerBot.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Decisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "last_decision_number",
                table: "partnerships",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "decision_classes",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision_classes", x => x.id);
                    table.ForeignKey(
                        name: "fk_decision_classes_partnerships_partnership_id",
                        column: x => x.partnership_id,
                        principalTable: "partnerships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "decisions",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    class_key = table.Column<string>(type: "TEXT", nullable: false),
                    class_name = table.Column<string>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    proposed_by = table.Column<string>(type: "TEXT", nullable: false),
                    proposed_at = table.Column<string>(type: "TEXT", nullable: false),
                    audience = table.Column<string>(type: "TEXT", nullable: false),
                    hidden_from = table.Column<string>(type: "TEXT", nullable: false),
                    item = table.Column<string>(type: "TEXT", nullable: false),
                    minutes = table.Column<string>(type: "TEXT", nullable: false),
                    present = table.Column<string>(type: "TEXT", nullable: false),
                    roll = table.Column<string>(type: "TEXT", nullable: false),
                    seats = table.Column<string>(type: "TEXT", nullable: false),
                    leads = table.Column<string>(type: "TEXT", nullable: false),
                    opened_at = table.Column<string>(type: "TEXT", nullable: true),
                    closes_at = table.Column<string>(type: "TEXT", nullable: true),
                    looks_at = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<string>(type: "TEXT", nullable: true),
                    votes = table.Column<string>(type: "TEXT", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    candidates = table.Column<string>(type: "TEXT", nullable: false),
                    marks = table.Column<string>(type: "TEXT", nullable: false),
                    counts = table.Column<string>(type: "TEXT", nullable: false),
                    elected = table.Column<string>(type: "TEXT", nullable: true),
                    supersedes = table.Column<string>(type: "TEXT", nullable: true),
                    superseded_by = table.Column<string>(type: "TEXT", nullable: true),
                    review_on = table.Column<string>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    owed_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    ballots = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_decisions_partnerships_partnership_id",
                        column: x => x.partnership_id,
                        principalTable: "partnerships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_decision_classes_partnership_id_key",
                table: "decision_classes",
                columns: new[] { "partnership_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_decisions_looks_at",
                table: "decisions",
                column: "looks_at");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_partnership_id_number",
                table: "decisions",
                columns: new[] { "partnership_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_decisions_partnership_id_state",
                table: "decisions",
                columns: new[] { "partnership_id", "state" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "decision_classes");

            migrationBuilder.DropTable(
                name: "decisions");

            migrationBuilder.DropColumn(
                name: "last_decision_number",
                table: "partnerships");
        }
    }
}
