package de.praeventionskette.referral;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The referral service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Referrals",
                        version = "1",
                        description = "Passes families on to offers with their consent, and tells what became of it."))
public class ReferralService {
    public static void main(String[] args) {
        SpringApplication.run(ReferralService.class, args);
    }
}
