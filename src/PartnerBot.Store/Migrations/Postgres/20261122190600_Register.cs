using System;
using Microsoft.EntityFrameworkCore.Migrations;
using PartnerBot.Store.Writing;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace PartnerBot.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Register : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "board_waits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    agreed_on = table.Column<string>(type: "text", nullable: false),
                    dates = table.Column<string>(type: "text", nullable: false),
                    papers = table.Column<string>(type: "text", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    spoken = table.Column<string>(type: "text", nullable: false),
                    settled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    is_last = table.Column<bool>(type: "boolean", nullable: false),
                    owed_stamp = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_board_waits", x => x.id);
                    table.ForeignKey(
                        name: "fk_board_waits_decisions_decision_id",
                        column: x => x.decision_id,
                        principalTable: "decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_board_waits_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_board_waits_partnerships_partnership_id",
                        column: x => x.partnership_id,
                        principalTable: "partnerships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "boards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    classes = table.Column<string>(type: "text", nullable: false),
                    dates = table.Column<string>(type: "text", nullable: false),
                    papers = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_boards", x => x.id);
                    table.ForeignKey(
                        name: "fk_boards_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_boards_partnerships_partnership_id",
                        column: x => x.partnership_id,
                        principalTable: "partnerships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "search_texts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<string>(type: "text", nullable: false),
                    said = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    audience = table.Column<string>(type: "text", nullable: false),
                    hidden_from = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_texts", x => x.id);
                    table.ForeignKey(
                        name: "fk_search_texts_partnerships_partnership_id",
                        column: x => x.partnership_id,
                        principalTable: "partnerships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_board_waits_decision_id_organisation_id",
                table: "board_waits",
                columns: new[] { "decision_id", "organisation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_board_waits_organisation_id",
                table: "board_waits",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_board_waits_partnership_id_answer",
                table: "board_waits",
                columns: new[] { "partnership_id", "answer" });

            migrationBuilder.CreateIndex(
                name: "ix_boards_organisation_id",
                table: "boards",
                column: "organisation_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_boards_partnership_id",
                table: "boards",
                column: "partnership_id");

            migrationBuilder.CreateIndex(
                name: "ix_search_texts_partnership_id",
                table: "search_texts",
                column: "partnership_id");

            migrationBuilder.CreateIndex(
                name: "ix_search_texts_subject",
                table: "search_texts",
                column: "subject");

            migrationBuilder.Sql(SearchSql.CreateInPostgres);
            migrationBuilder.Sql(SearchSql.Fill);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "board_waits");

            migrationBuilder.DropTable(
                name: "boards");

            migrationBuilder.DropTable(
                name: "search_texts");
        }
    }
}
