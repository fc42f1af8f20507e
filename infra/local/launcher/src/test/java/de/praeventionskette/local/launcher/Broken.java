package de.praeventionskette.local.launcher;

/** A part that ends before it is ready. */
public final class Broken {

    private Broken() {}

    public static void main(String[] args) {
        System.out.println("the reason why it can't start");
        System.exit(3);
    }
}
