package de.praeventionskette.offers;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Knows what help exists and keeps its places. */
@SpringBootApplication
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Offers",
                        version = "1",
                        description = "What help exists, where and for whom, and how much place it has."))
public class OffersService {

    public static void main(String[] arguments) {
        SpringApplication.run(OffersService.class, arguments);
    }
}
