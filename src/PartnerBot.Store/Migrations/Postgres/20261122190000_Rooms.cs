using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerBot.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Rooms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "audience",
                table: "rooms",
                type: "text",
                nullable: false,
                defaultValue: "Everyone");

            migrationBuilder.AddColumn<bool>(
                name: "given_up",
                table: "rooms",
                type: "boolean",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "audience",
                table: "rooms");

            migrationBuilder.DropColumn(
                name: "given_up",
                table: "rooms");
        }
    }
}
