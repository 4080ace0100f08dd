package dev.skyc.backend.dispatch;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.skyc.runtime.contract.Codec;
import dev.skyc.runtime.contract.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;

/** JSON through Jackson databind, with the rules of the binding table as far as its options go. */
final class JacksonJson implements Json {
    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    @Override
    public <T> Codec<T> codec(Type type) {
        JavaType javaType = mapper.constructType(type);
        return new Codec<>() {
            @Override
            public T read(InputStream body) throws IOException {
                T value = mapper.readValue(body, javaType);
                if (value == null) {
                    throw new IOException("null");
                }
                return value;
            }

            @Override
            public void write(T value, OutputStream out) throws IOException {
                mapper.writerFor(javaType).writeValue(out, value);
            }
        };
    }
}
