package de.praeventionskette.local.launcher;

import java.util.List;

/**
 * A login of the sample region.
 *
 * @param memberships ids of the memberships it may act in
 * @param may what it may do, for whoever looks around
 */
record Login(String login, String password, List<String> memberships, List<String> roles, String may) {

    /** Invented people and houses, recognisable as samples; the local identity provider knows them. */
    static final List<Login> ALL = List.of(
            login("hebamme", "finds offers, takes consent, refers", "PROFESSIONAL", "sample-hebamme-garbsen"),
            login("lotsin", "refers from a maternity clinic", "PROFESSIONAL", "sample-babylotse-hannover"),
            login(
                    "familienzentrum",
                    "answers referrals, keeps places up to date",
                    "PROVIDER,PROFESSIONAL",
                    "sample-familienzentrum-garbsen"),
            login(
                    "fruehfoerderung",
                    "answers referrals of several towns",
                    "PROVIDER,PROFESSIONAL",
                    "sample-fruehfoerderung-nordwest"),
            login(
                    "regionsteam",
                    "answers and refers as a team of the Region",
                    "PROVIDER,PROFESSIONAL",
                    "region-hannover.region-hannover-fruehe-hilfen"),
            login(
                    "kita",
                    "refers for a day care, answers for a family centre: two memberships",
                    "PROFESSIONAL,PROVIDER",
                    "sample-kita-seelze",
                    "sample-familienzentrum-seelze"),
            login("koordination", "sees the ways and gaps of Garbsen", "COORDINATOR", "sample-stadt-garbsen"),
            login("planung", "sees the path map of the Region", "PLANNER", "region-hannover.region-hannover-planung"),
            login(
                    "datenschutz",
                    "reads who looked at what",
                    "PRIVACY_OFFICER",
                    "region-hannover.region-hannover-datenschutz"),
            login(
                    "admin",
                    "keeps organizations and reference data, replays",
                    "ADMIN",
                    "region-hannover",
                    "landkreis-sonneberg"),
            login(
                    "sonneberg",
                    "coordinates and plans in a second region",
                    "COORDINATOR,PLANNER",
                    "landkreis-sonneberg.landkreis-sonneberg-netzwerk"));

    private static Login login(String login, String may, String roles, String... memberships) {
        return new Login(login, "beispiel", List.of(memberships), List.of(roles.split(",")), may);
    }
}
