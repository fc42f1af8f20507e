package de.praeventionskette.offers.finder;

import de.praeventionskette.offers.municipality.Ags;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/**
 * All offers that can be found, in memory. Putting is idempotent: of two states of an offer the newer one stays, whatever
 * their order. What was put is found by the next search.
 */
public final class OfferIndex implements AutoCloseable {
    private final Analyzer analyzer = new GermanAnalyzer();
    private final OfferQuery queries = new OfferQuery(analyzer);
    private final Map<String, Found> known = new ConcurrentHashMap<>();
    private final Map<String, Integer> offersByMunicipality = new TreeMap<>();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    public OfferIndex() {
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes in offers as they are now; withdrawn ones are no longer found. */
    public synchronized void put(Collection<Found> offers) {
        try {
            boolean any = false;
            for (Found offer : offers) {
                any |= put(offer);
            }
            if (any) {
                searchers.maybeRefreshBlocking();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean put(Found next) throws IOException {
        String id = next.offer().id();
        Found before = known.get(id);
        if (before != null && next.isOlderThan(before)) {
            return false;
        }
        known.put(id, next);
        if (before != null && next.readsLike(before)) {
            return false;
        }
        count(before, -1);
        count(next, 1);
        Term term = new Term(OfferDocument.ID, id);
        if (isOpen(next)) {
            writer.updateDocument(term, OfferDocument.of(next));
        } else {
            writer.deleteDocuments(term);
        }
        return true;
    }

    private void count(@Nullable Found offer, int difference) {
        if (offer != null && isOpen(offer)) {
            offer.offer()
                    .state()
                    .content()
                    .municipalities()
                    .forEach(ags -> offersByMunicipality.compute(
                            ags.value(), (key, number) -> number == null ? difference : number + difference));
            offersByMunicipality.values().removeIf(number -> number <= 0);
        }
    }

    private static boolean isOpen(Found offer) {
        return !offer.offer().state().upkeep().withdrawn();
    }

    /** Municipalities that any offer serves, by key. */
    public synchronized List<Ags> served() {
        return offersByMunicipality.keySet().stream().map(Ags::new).toList();
    }

    /** An offer by its id, withdrawn or not. */
    public Optional<Found> get(String id) {
        return Optional.ofNullable(known.get(id));
    }

    /**
     * What fits, free places first, then by title.
     *
     * @param after where the page before ended; null: from the start
     */
    public List<Found> search(Search search, Found.@Nullable Place after, int limit) {
        try {
            Query query = queries.of(search);
            IndexSearcher searcher = searchers.acquire();
            try {
                return found(searcher, query, after, limit);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Found> found(IndexSearcher searcher, Query query, Found.@Nullable Place after, int limit)
            throws IOException {
        ScoreDoc from = after == null
                ? null
                : OfferDocument.after(after, searcher.getIndexReader().maxDoc());
        List<Found> results = new ArrayList<>();
        for (ScoreDoc hit : searcher.searchAfter(from, query, limit, OfferDocument.ORDER).scoreDocs) {
            String id = searcher.storedFields()
                    .document(hit.doc, Set.of(OfferDocument.ID))
                    .get(OfferDocument.ID);
            get(id).ifPresent(results::add);
        }
        return results;
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
