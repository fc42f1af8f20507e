package de.praeventionskette.kit.aggregate;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Ids and other one-component records are stored as their component; local days as ISO text, since they have no zone. */
final class ValueConversions {
    private ValueConversions() {}

    static List<Object> of(List<Class<? extends Record>> values) {
        List<Object> converters = new ArrayList<>(List.of(new DayToText(), new TextToDay()));
        if (!values.isEmpty()) {
            converters.add(new ValueToText(values));
            converters.add(new TextToValue(values));
        }
        return converters;
    }

    @WritingConverter
    private static final class DayToText implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate day) {
            return day.toString();
        }
    }

    @ReadingConverter
    private static final class TextToDay implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }

    @WritingConverter
    private record ValueToText(List<Class<? extends Record>> values) implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            Set<ConvertiblePair> pairs = new LinkedHashSet<>();
            values.forEach(value -> pairs.add(new ConvertiblePair(value, String.class)));
            return pairs;
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : ValueType.of(source.getClass()).text(source);
        }
    }

    @ReadingConverter
    private record TextToValue(List<Class<? extends Record>> values) implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            Set<ConvertiblePair> pairs = new LinkedHashSet<>();
            values.forEach(value -> pairs.add(new ConvertiblePair(String.class, value)));
            return pairs;
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : ValueType.of(to.getType()).value(source);
        }
    }

    /** How a record of one text is made and read, looked up once for each type, since that costs more than the making. */
    private record ValueType(Constructor<?> constructor, Method accessor) {
        private static final ClassValue<ValueType> KNOWN = new ClassValue<>() {
            @Override
            protected ValueType computeValue(Class<?> type) {
                try {
                    Constructor<?> constructor = type.getDeclaredConstructor(String.class);
                    constructor.setAccessible(true);
                    Method accessor = type.getRecordComponents()[0].getAccessor();
                    accessor.setAccessible(true);
                    return new ValueType(constructor, accessor);
                } catch (NoSuchMethodException e) {
                    throw new IllegalStateException(type + " is no record of one text", e);
                }
            }
        };

        static ValueType of(Class<?> type) {
            return KNOWN.get(type);
        }

        Object text(Object value) {
            try {
                return accessor.invoke(value);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + value.getClass(), e);
            }
        }

        Object value(Object text) {
            try {
                return constructor.newInstance(text);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot make " + constructor.getDeclaringClass(), e);
            }
        }
    }
}
