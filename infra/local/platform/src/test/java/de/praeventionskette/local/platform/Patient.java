package de.praeventionskette.local.platform;

import java.util.concurrent.CountDownLatch;

/** A main class that says when it runs, and then waits to be ended. */
public final class Patient {

    static final String READY = "ready";
    static final String LEFT = "left in order";

    private Patient() {}

    public static void main(String[] args) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println(LEFT)));
        System.out.println(READY);
        new CountDownLatch(1).await();
    }
}
