package de.praeventionskette.offers.finder;

import de.praeventionskette.offers.offer.AgeRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Turns what somebody looks for into a query of the index. */
final class OfferQuery {
    private static final int MOST_WORDS = 12;

    private final Analyzer analyzer;

    OfferQuery(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    Query of(Search search) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.FILTER);
        exactly(query, OfferDocument.MUNICIPALITY, search.municipality());
        exactly(query, OfferDocument.FIELD, search.field());
        exactly(query, OfferDocument.LANGUAGE, search.language());
        exactly(query, OfferDocument.AUDIENCE, search.audience());
        AgeRange ages = search.ages();
        if (ages != null) {
            query.add(IntPoint.newRangeQuery(OfferDocument.MIN_AGE, Integer.MIN_VALUE, ages.maxMonths()), Occur.FILTER);
            query.add(IntPoint.newRangeQuery(OfferDocument.MAX_AGE, ages.minMonths(), Integer.MAX_VALUE), Occur.FILTER);
        }
        String words = search.words();
        if (words != null) {
            stems(words).forEach(stem -> query.add(beginsWith(stem), Occur.FILTER));
        }
        return query.build();
    }

    private static void exactly(BooleanQuery.Builder query, String field, @Nullable Object value) {
        if (value != null) {
            query.add(new TermQuery(new Term(field, value.toString())), Occur.FILTER);
        }
    }

    private static Query beginsWith(String stem) {
        return new PrefixQuery(new Term(OfferDocument.TEXT, stem));
    }

    private List<String> stems(String words) {
        List<String> stems = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(OfferDocument.TEXT, words)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && stems.size() < MOST_WORDS) {
                stems.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stems;
    }
}
