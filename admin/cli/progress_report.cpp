#include "admin/cli/progress_report.hpp"

#include "admin/cli/signing_options.hpp"
#include "content/trust/signing/key_changes.hpp"
#include "content/trust/signing/role_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace musubi::admin {

namespace {

using trust::RootRole;
using trust::signing::Document;
using trust::signing::KeyBook;

std::string signersLine(const std::string& role, const trust::Signers& signers, const KeyBook& book)
{
    return fmt::format("  {} is signed by {} of: {}\n", role, signers.threshold, listOf(signers.keyIds, book));
}

std::string rootText(const Document& document, const KeyBook& book)
{
    const auto held = trust::signing::readRoot("root", document.encode());
    if (!held)
        return {};
    std::string text;
    for (const auto& [role, name] :
         {std::pair(RootRole::Root, "the root"), std::pair(RootRole::Targets, "the list of publishers"),
          std::pair(RootRole::Snapshot, "the snapshot"), std::pair(RootRole::Timestamp, "the timestamp")})
        text += signersLine(name, held.value().metadata.content.roles.at(role), book);
    return text;
}

std::string targetsText(const Document& document, const KeyBook& book)
{
    const auto held = trust::signing::readTargets("targets", document.encode());
    if (!held)
        return {};
    const trust::Targets& targets = held.value().metadata.content;
    std::string text;
    if (!targets.targets.empty())
        text += fmt::format("  {} files, the first {}\n", targets.targets.size(), targets.targets.begin()->first);
    for (const trust::Delegation& delegation : targets.delegations)
        text += signersLine("packs/" + delegation.name + "/", delegation.signers, book);
    return text.empty() ? "  names no publisher and no file\n" : text;
}

std::string missingText(const Progress& progress, const std::string& folder)
{
    std::string text;
    for (const auto& waiting : progress.missing)
        text += fmt::format("  {}/pending/{} waits for {} more signature{}{}. May sign: {}\n", folder, waiting.file,
                            waiting.missing, waiting.missing == 1 ? "" : "s",
                            waiting.of.empty() ? std::string() : " of " + waiting.of, waiting.mayBeFrom);
    return text + fmt::format("Nothing has changed for the kiosks yet. Next: carry the file to whoever signs next\n"
                              "  musubi-admin sign FILE --key THEIR-KEY\n"
                              "bring it back into {}/pending/, and when nothing is missing\n"
                              "  musubi-admin activate {} --key SNAPSHOT-KEY --key TIMESTAMP-KEY\n",
                              folder, folder);
}

} // namespace

std::string reportOf(const Progress& progress, const std::string& folder)
{
    std::string text;
    if (!progress.signedBy.empty())
        text += fmt::format("Signed by {}.\n", fmt::join(progress.signedBy, ", "));
    if (progress.stage == Stage::WaitsForSignatures)
        return text + missingText(progress, folder);
    if (progress.stage == Stage::WaitsForOnlineKeys)
        return text + fmt::format("Signed by all who have to: {}.\n"
                                  "Nothing has changed for the kiosks yet. Next:\n"
                                  "  musubi-admin activate {} --key SNAPSHOT-KEY --key TIMESTAMP-KEY\n",
                                  fmt::join(progress.editions, ", "), folder);
    if (!progress.editions.empty())
        text += fmt::format("In force: {}.\n", fmt::join(progress.editions, ", "));
    text += fmt::format("Release {} is out. The timestamp holds until {}; renew it every week (musubi-admin resign).\n",
                        progress.release.number, dayOf(progress.release.expires));
    for (const std::string& role : progress.release.expired)
        text +=
            role == "root" || role == "targets"
                ? fmt::format("EXPIRED: {0} has expired, and until it is renewed no kiosk takes anything new: they go "
                              "on showing what they have. Renew it: musubi-admin keys renew {1} --role {0}\n",
                              role, folder)
                : fmt::format("EXPIRED: the files of {0} have expired, and until they are signed anew kiosks go on "
                              "showing what they have of {0}. Let the publisher publish again.\n",
                              role);
    for (const std::string& role : progress.release.soon)
        text += role == "root" || role == "targets"
                    ? fmt::format("Soon: {0} expires. Renew it: musubi-admin keys renew {1} --role {0}\n", role, folder)
                    : fmt::format("Soon: the files of {} expire. Let the publisher publish again.\n", role);
    return text;
}

int statusOf(const Progress& progress)
{
    return progress.stage == Stage::InForce && !progress.release.expired.empty() ? kErrorsFound : kDone;
}

std::string summaryOf(const Document& document)
{
    const auto book = trust::signing::keysIn(document.body());
    std::string text = fmt::format("This is {}, version {}, good until {}.\n", document.type(), document.version(),
                                   document.body().at("expires").get<std::string>());
    if (!book)
        return text;
    return text + (document.type() == "root" ? rootText(document, book.value()) : targetsText(document, book.value()));
}

} // namespace musubi::admin
