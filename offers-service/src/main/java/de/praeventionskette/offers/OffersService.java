package de.praeventionskette.offers;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Knows what help exists and keeps its places. */
@SpringBootApplication
public class OffersService {

    public static void main(String[] arguments) {
        SpringApplication.run(OffersService.class, arguments);
    }
}
