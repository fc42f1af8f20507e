package de.praeventionskette.kit.aggregate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.convert.ConfigurableTypeInformationMapper;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;

/**
 * Turns aggregates and their events into documents and back, without annotations in the domain: constructors and
 * fields as they are, sealed types by their simple name, ids by their one component.
 */
public final class StateMapping<S, E> {
    private final Class<S> stateType;
    private final Class<E> eventType;
    private final MappingMongoConverter converter;

    private StateMapping(Class<S> stateType, Class<E> eventType, MappingMongoConverter converter) {
        this.stateType = stateType;
        this.eventType = eventType;
        this.converter = converter;
    }

    /**
     * @param sealed sealed types inside the state; those of the event type are found by themselves
     * @param values records with one text component, stored as that text
     */
    public static <S, E> StateMapping<S, E> of(
            Class<S> stateType, Class<E> eventType, List<Class<?>> sealed, List<Class<? extends Record>> values) {
        MongoCustomConversions conversions = new MongoCustomConversions(ValueConversions.of(values));
        PlainMappingContext context = new PlainMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        context.afterPropertiesSet();
        MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.setMapKeyDotReplacement("~");
        Map<Class<?>, String> aliases = new HashMap<>();
        Stream.concat(Stream.of(eventType), sealed.stream()).forEach(type -> collect(type, aliases));
        converter.setTypeMapper(new DefaultMongoTypeMapper(
                DefaultMongoTypeMapper.DEFAULT_TYPE_KEY, List.of(new ConfigurableTypeInformationMapper(aliases))));
        converter.afterPropertiesSet();
        return new StateMapping<>(stateType, eventType, converter);
    }

    private static void collect(Class<?> type, Map<Class<?>, String> aliases) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        if (permitted == null) {
            if (!type.isInterface()) {
                aliases.put(type, type.getSimpleName());
            }
            return;
        }
        for (Class<?> each : permitted) {
            collect(each, aliases);
        }
    }

    Document write(S state) {
        Document target = new Document();
        converter.write(state, target);
        return target;
    }

    S read(Document document) {
        return converter.read(stateType, document);
    }

    Loaded<S> loaded(Document document) {
        return new Loaded<>(
                Objects.requireNonNull(document.getString("_id")),
                Objects.requireNonNull(document.getString("region")),
                document.getLong("version"),
                read(Objects.requireNonNull(document.get("state", Document.class))));
    }

    List<Document> writeEvents(List<E> events) {
        return events.stream()
                .map(event -> {
                    Document target = new Document();
                    converter.write(event, target);
                    return target;
                })
                .toList();
    }

    List<E> readEvents(List<Document> documents) {
        return documents.stream().map(each -> converter.read(eventType, each)).toList();
    }
}
