package de.praeventionskette.local.platform;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A main class that starts a child under the warden, prints the child's process id and waits to be killed. */
public final class Parent {

    private Parent() {}

    public static void main(String[] args) throws InterruptedException {
        Child child = JavaProgram.of("patient", Patient.class.getName())
                .classpath(JavaProgram.placeOf(Patient.class).toString())
                .start(Path.of(args[0]));
        System.out.println(child.pid());
        new CountDownLatch(1).await();
    }
}
