using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerBot.Store.Migrations.Sqlite
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
                type: "TEXT",
                nullable: false,
                defaultValue: "Everyone");

            migrationBuilder.AddColumn<bool>(
                name: "given_up",
                table: "rooms",
                type: "INTEGER",
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
