package de.praeventionskette.local.launcher.sample;

/**
 * The system that is loaded.
 *
 * @param issuer of tokens
 * @param offers address of the offers service's API
 * @param network address of the network service's API
 * @param referrals address of the referral service's API
 * @param secret of the machine client {@code sample-loader}
 */
record Target(String issuer, String offers, String network, String referrals, String secret) {
    static final String CLIENT = "sample-loader";

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "Target[" + issuer + "]";
    }
}
