package de.praeventionskette.referral;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The referral service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ReferralService {
    public static void main(String[] args) {
        SpringApplication.run(ReferralService.class, args);
    }
}
