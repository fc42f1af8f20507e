package de.praeventionskette.kit.relay;

/** Leadership for a while. It only saves work: that a stalled leader does no harm is the fencing's part. */
public interface Lease {

    /** Takes or prolongs the lease; false while another holds it. Fails with the driver's exception if the store is away. */
    boolean hold();

    /** Gives it back, if it is ours, so that the next instance need not wait. */
    void release();
}
