package de.praeventionskette.local.launcher;

import de.praeventionskette.local.platform.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The running system for tests, scripts and other tools: every address, process, login and machine client. */
record SystemDescription(Addresses addresses, Secrets secrets, Map<String, Component> components) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    String json() {
        Map<String, Object> system = new LinkedHashMap<>();
        if (components.containsKey("gateway")) {
            system.put("gateway", addresses.base("gateway"));
        }
        if (components.containsKey("identity") || addresses.external(Stage.IDENTITY)) {
            system.put("issuer", addresses.issuer());
        }
        addresses
                .mailPage()
                .ifPresent(page -> system.put(
                        "mail",
                        Map.of(
                                "page",
                                page,
                                "smtp",
                                "127.0.0.1:" + addresses.caughtMail().orElseThrow())));
        system.put("kafka", Map.of("bootstrapServers", addresses.bootstrapServers(), "topics", Topics.ALL));
        system.put("mongo", addresses.mongoUri());
        system.put("services", services());
        system.put("processes", processes());
        system.put("logins", Login.ALL);
        system.put("clients", List.of(client("gateway"), client("sample-loader"), client("bench")));
        return JSON.writeValueAsString(system);
    }

    private Map<String, Object> services() {
        Map<String, Object> services = new LinkedHashMap<>();
        components.values().stream()
                .map(Component::part)
                .filter(part -> part.stage() == Stage.SERVICE)
                .forEach(part -> services.put(part.name(), service(part)));
        return services;
    }

    private Map<String, Object> service(Part part) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("pages", addresses.base(part.name()) + part.path());
        service.put("api", addresses.base(part.name()) + part.path() + "/api");
        addresses.actuator(part.name()).ifPresent(actuator -> service.put("actuator", actuator));
        service.put("stores", part.databases().stream().map(addresses::mongoUri).toList());
        return service;
    }

    private Map<String, Object> processes() {
        Map<String, Object> processes = new LinkedHashMap<>();
        processes.put("launcher", Map.of("pid", ProcessHandle.current().pid()));
        components.forEach((name, component) -> {
            Map<String, Object> process = new LinkedHashMap<>();
            process.put("pid", component.pid());
            process.put("port", addresses.port(name));
            addresses.actuator(name).ifPresent(actuator -> process.put("actuator", actuator));
            process.put("log", component.log().toString());
            processes.put(name, process);
        });
        return processes;
    }

    private Map<String, String> client(String id) {
        return Map.of("id", id, "secret", secrets.ofClient(id));
    }
}
