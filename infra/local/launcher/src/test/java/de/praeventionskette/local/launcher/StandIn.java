package de.praeventionskette.local.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Stands in for a service: says on its actuator's port that it is ready, and leaves a line when it leaves. */
public final class StandIn {

    private StandIn() {}

    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(System.getenv("MANAGEMENT_SERVER_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        System.out.println("stand-in ready");
        System.getenv().forEach((name, value) -> System.out.println(name + "=" + value));
        System.out.println("stand-in waits");
        int own = Integer.parseInt(System.getenv("SERVER_PORT"));
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), own), 0)
                .start();
        server.start();
    }
}
