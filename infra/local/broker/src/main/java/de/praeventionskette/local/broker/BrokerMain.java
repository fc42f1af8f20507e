package de.praeventionskette.local.broker;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;

/**
 * Formats the log directory where that has not been done yet, then runs Kafka.
 *
 * <p>Arguments: the cluster's id and the path of the broker's properties. Kafka's server jar lacks classes that its
 * own types name, so it can only be reached by name and not be compiled against.
 */
public final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        String clusterId = args[0];
        String properties = args[1];
        format(clusterId, properties);
        invoke("kafka.Kafka", "main", new Class<?>[] {String[].class}, (Object) new String[] {properties});
    }

    private static void format(String clusterId, String properties) throws ReflectiveOperationException {
        String[] arguments = {"format", "-t", clusterId, "-c", properties, "--ignore-formatted"};
        Class<?>[] types = {String[].class, PrintStream.class};
        Object status = invoke("kafka.tools.StorageTool", "execute", types, arguments, System.out);
        if (!Integer.valueOf(0).equals(status)) {
            throw new IllegalStateException("Kafka could not format its log directory, status " + status);
        }
    }

    private static Object invoke(String type, String method, Class<?>[] types, Object... arguments)
            throws ReflectiveOperationException {
        try {
            return Class.forName(type).getMethod(method, types).invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type + " failed", e.getCause());
        }
    }
}
