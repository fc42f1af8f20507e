package de.praeventionskette.local.launcher.sample;

/**
 * The system that is loaded.
 *
 * @param issuer of tokens
 * @param offers address of the offers service's API
 * @param network address of the network service's API
 * @param referrals address of the referral service's API
 * @param reporting address of the reporting service's API
 * @param figures addresses of the actuators
 * @param secret of the machine client {@code sample-loader}
 */
record Target(
        String issuer,
        String offers,
        String network,
        String referrals,
        String reporting,
        Figures figures,
        String secret) {
    static final String CLIENT = "sample-loader";

    /** Where the referral and the reporting service tell their figures. */
    record Figures(String referral, String reporting) {}

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "Target[" + issuer + "]";
    }
}
