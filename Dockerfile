# PartnerBot in one small container. Everything it keeps is in /data; everything it is told comes from the environment.
#
#   docker build -t partnerbot .
#   docker run -p 8080:8080 -v partnerbot-data:/data --env-file partnerbot.env partnerbot
#
# docs/operations.md goes through it step by step.

FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
ARG TARGETARCH
WORKDIR /src
# Packages are restored anew only when a project changes.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/PartnerBot.Domain/*.csproj src/PartnerBot.Domain/
COPY src/PartnerBot.Chat/*.csproj src/PartnerBot.Chat/
COPY src/PartnerBot.Store/*.csproj src/PartnerBot.Store/
COPY src/PartnerBot.Teams/*.csproj src/PartnerBot.Teams/
COPY src/PartnerBot.Web/*.csproj src/PartnerBot.Web/
COPY src/PartnerBot.Features/*.csproj src/PartnerBot.Features/
COPY src/PartnerBot.Host/*.csproj src/PartnerBot.Host/
RUN dotnet restore src/PartnerBot.Host --arch $TARGETARCH
COPY src src
COPY manifest manifest
COPY docs/samples docs/samples
RUN dotnet publish src/PartnerBot.Host --arch $TARGETARCH --no-self-contained --no-restore \
    --configuration Release --output /app -p:UseAppHost=false \
    -p:PublishDocumentationFiles=false -p:PublishReferencesDocumentationFiles=false -p:DebugType=none \
 && mkdir /data

# Without a shell, a package manager or root; no ICU either: the program is invariant, and time zones come with NodaTime.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
WORKDIR /app
COPY --from=build /app .
COPY --from=build --chown=1654:1654 /data /data
# The proxy that speaks https says who called: without that, everybody would share its address, and a stranger's bad
# requests would be held against Teams. The rest keeps a quiet bot at about 150 MB, at the price of some turns a second.
ENV ASPNETCORE_HTTP_PORTS=8080 \
    ASPNETCORE_FORWARDEDHEADERS_ENABLED=true \
    DOTNET_GCGen0MaxBudget=600000 \
    DOTNET_TieredPGO=0 \
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=true \
    PARTNERBOT__MODE=Teams \
    PARTNERBOT_DATA=/data
USER 1654
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["dotnet", "PartnerBot.Host.dll"]
